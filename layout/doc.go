// Package layout places the bodies of a graph by letting forces push them. It
// knows points, radii and links by index; it knows no name, colour or screen.
//
// A [Simulation] holds the bodies and the forces. Each [Simulation.Tick] is one
// fixed step of time: every [Force] in turn changes velocities, then the
// simulation alone moves the bodies. Its heat, which scales most forces, cools
// from tick to tick until the drawing rests, and can be raised again while
// somebody drags a body about.
//
//	bodies := make([]layout.Body, n)
//	for i := range bodies {
//		bodies[i] = layout.Body{Radius: 8, Charge: 1}
//	}
//	layout.Sunflower(bodies, 300, 1)
//	s := layout.New(bodies,
//		&layout.Springs{Links: links},
//		&layout.Charge{Strength: 30, Theta: 0.9},
//		&layout.Collide{Strength: 1, Padding: 4},
//		&layout.Gravity{Strength: 0.05},
//	)
//	for !s.Resting() {
//		s.Tick()
//	}
//
// # Starts
//
// Forces alone fold what is large: they see only what is near. Stress places the
// bodies of any graph by their distances along links, so that ticks have little left
// to do: start them at a Heat of about 0.02. Sunflower spreads bodies evenly and knows
// no links, Project puts places on the globe where they are, and Untangle seeks places
// from which few links cross, for maps of some hundred bodies.
//
// # Units
//
// Lengths are layout units; x grows to the right and y downwards, as on a
// screen. Time is counted in ticks, so that a velocity is layout units a tick.
// Every body has the mass 1.
//
// # Forces
//
// The zero value of every force is valid and pushes nothing: what is not given
// does not act. A body that is hidden is taken out of play by Charge 0,
// Radius 0 and links of Strength 0, without renumbering the others. No force
// gives a pinned body any velocity.
//
// # Determinism
//
// The same bodies, forces and seeds give bit-identical positions on every
// architecture. Only +, -, *, / and [math.Sqrt] are used on float64, all of
// which IEEE 754 rounds exactly; every product is converted by float64()
// before anything is added to it, which is how the Go specification forbids
// fusing the two; nothing depends on the order of a map, on time, or on how
// many goroutines share the work. A test holds the source to these rules. Bodies that coincide are
// parted in a direction hashed from a seed and their two indices.
//
// # Preconditions
//
// Positions, velocities and parameters are finite, and positions are smaller
// than 1e100 in magnitude; then they stay finite. Indices of links are within
// the slice of bodies: one that is not panics, as indexing does. There are
// neither errors nor allocations in a tick, once the slices that the forces
// keep have grown to the number of bodies.
//
// # Cost
//
// A tick takes O(n + m) for n bodies and m links beside the sorting of the bodies,
// with [Charge] at a Theta above 0; no arrangement of the bodies, nor all of them on
// one spot, makes it quadratic. 200,000 bodies with 1,000,000 links are meant to work.
//
// What was tried for the repulsion, in ms for 10,000 bodies of a Barabási-Albert graph
// on one thread of a server (make bench-layout prints them beside other engines):
//
//   - A quadtree of pointers that Barnes and Hut walk for each body, the tree before
//     this one: 16. Bodies in the order of the Morton curve, fast multipoles of order 3
//     and pairs of cells: 1.8, at a third of the error or less.
//   - Leaves of 6, 8 and 12 bodies: 2.0, 2.0 and 2.2; 8 are used.
//   - Leaves that meet far enough but have few bodies, pushed body by body: 5 % slower
//     at 16 pairs, hardly less error.
//   - Pairs of cells accepted up to the share 0.7, 0.85 and 0.95 of their distance: 2.0,
//     1.5 and 1.2, at errors of 0.13, 0.35 and 0.66 %. At Theta 0.9 it is 0.77.
//
// What was tried for the drawing, on 1,000 nodes and 2,000 links of a Barabási-Albert
// graph (stress, thousands of crossings, seconds of one thread; make quality prints it
// beside other engines, at which d3-force's 300 ticks come to 0.18, 66 and 1.1):
//
//   - Stress, its pairs shuffled in every round: 0.151, 99, 0.12. Pairs met in a circle of
//     nodes, in order of memory: 0.147, 97, 0.06. With 6 rounds for 10: 0.155 or more.
//   - That combed in 2, 5 and 20 sweeps: 0.158, 73, 0.14; 0.160, 65, 0.25; 0.159, 59, 0.8.
//     Barycentre and two random places a visit beat any one of them, and also a place of
//     least stress as the third, which leaves more crossings; accepting worse places at
//     first (threshold accepting) gained nothing.
//   - The worth of stress 2.5, 4 and 7, in 20 sweeps: 0.163, 53; 0.159, 59; 0.157, 65.
//   - Stress while combing, seen from 50, 200 and all pivots: 0.190, 0.169 and 0.165 after
//     5 sweeps, at 1, 3 and 14 µs a node; 200 are used.
//   - Trees of 1,000 nodes drawn radially and then combed: no crossing, where stress alone
//     has 1,100 and sfdp 100, at 0.12 for sfdp's 0.14. Long ones in 2, 20 and 30 sweeps:
//     0.108, 0.037 and 0.032, where sfdp's is 0.036.
//
// # Sources
//
//   - Integration, heat, springs and collision: d3-force, by Michael Bostock,
//     which simplifies velocity Verlet to a fixed tick and unit mass
//     (https://d3js.org/d3-force).
//   - Untangle: R. Davidson and D. Harel, "Drawing graphs nicely using simulated
//     annealing", ACM Transactions on Graphics 15 (1996), 301-331, for what is
//     paid for; G. Dueck and T. Scheuer, "Threshold accepting", Journal of
//     Computational Physics 90 (1990), 161-175, for when a worse place is kept.
//   - The repulsion: L. Greengard and V. Rokhlin, "A fast algorithm for particle
//     simulations", Journal of Computational Physics 73 (1987), 325-348; W. Dehnen,
//     "A hierarchical O(N) force calculation algorithm", Journal of Computational
//     Physics 179 (2002), 27-42, for pairs of cells that push each other equally.
//   - The order of the tree: G. Morton, "A computer oriented geodetic data base and a
//     new technique in file sequencing", IBM, 1966.
//   - Stress: U. Brandes and C. Pich, "Eigensolver methods for progressive
//     multidimensional scaling of large data", GD 2006, for the start; J. Zheng,
//     S. Pawar and D. Goodman, "Graph drawing by stochastic gradient descent",
//     IEEE TVCG 25 (2019), 2738-2748, for the descent; M. Ortmann, M. Klimenta
//     and U. Brandes, "A sparse stress model", JGAA 21 (2017), 791-821.
//   - Combing: M. Radermacher, K. Reichard, I. Rutter and D. Wagner, "Geometric
//     heuristics for rectilinear crossing minimization", ALENEX 2018.
//   - Trees: P. Eades, "Drawing free trees", Bulletin of the Institute for
//     Combinatorics and its Applications 5 (1992), 10-36.
//   - The sunflower: H. Vogel, "A better way to construct the sunflower head",
//     Mathematical Biosciences 44 (1979), 179-189.
//   - The projection: B. Šavrič, B. Jenny, T. Patterson, D. Petrovič and
//     L. Hurni, "A polynomial equation for the Natural Earth projection",
//     Cartography and Geographic Information Science 38 (2011), 363-372.
//   - The hash: G. Steele, D. Lea and C. Flood, "Fast splittable pseudorandom
//     number generators", OOPSLA 2014 (SplitMix64).
package layout
