// Package measure says how well a graph is drawn, by the figures that the
// literature compares layouts by. All are pure functions of a Drawing; none but
// Overlaps and Struck depends on its scale.
//
// # Sources
//
//   - Stress: E. Gansner, Y. Koren, S. North, "Graph Drawing by Stress
//     Majorization", 2004, with the weights d^-2. The scale is the one that
//     makes it least, as K. Smelser, J. Miller, S. Kobourov ask for in
//     "'Normalized Stress' Is Not Normalized", 2024.
//   - Crossings, edge lengths: C. Bennett, J. Ryall, L. Spalteholz, A. Gooch,
//     "The Aesthetics of Graph Visualization", 2007, and H. Purchase, "Metrics
//     for Graph Drawing Aesthetics", 2002.
package measure
