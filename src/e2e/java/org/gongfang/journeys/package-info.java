/** What people do from the first click to the last, in a real browser on the whole application. */
@NullMarked
package org.gongfang.journeys;

import org.jspecify.annotations.NullMarked;
