// Every page works without this file. It adds: focus on what is wrong, fields that appear when they matter, suggestions while typing, and times in one's own zone.
import './site/errors.js';
import './site/only-if.js';
import './site/suggest.js';
import './site/times.js';
