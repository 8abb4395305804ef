// All scripts of the page, in the order in which they are to hear events. The
// build makes one classic script of them.
import 'wasm_exec'; // of the toolchain: the class Go
import './gamepad.js';
import './late.js'; // before all that hears of fingers
import './lock.js'; // before all that hears of hands
import './keyboard.js';
import './clipboard.js';
import './fullscreen.js'; // before yield.js
import './yield.js';
import './hold.js';
import './focus.js';
import './speak.js';
import './address.js';
import './zoom.js';
import './field.js';
import './errands.js';
import './tree.js';
import './present.js';
import './words.js';
import './channel.js';
import './awake.js';
import './open.js'; // after lock.js
import './show.js';
import './loader.js';
