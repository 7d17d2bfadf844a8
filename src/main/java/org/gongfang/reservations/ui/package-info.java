/** The screens of the main job: find a slot, book it, see it through. */
@NullMarked
package org.gongfang.reservations.ui;

import org.jspecify.annotations.NullMarked;
