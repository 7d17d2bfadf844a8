/** Parts that screens are made of. */
@NullMarked
package org.gongfang.shared.ui;

import org.jspecify.annotations.NullMarked;
