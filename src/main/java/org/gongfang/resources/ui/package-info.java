/** The screens on which providers publish what they can spare. */
@NullMarked
package org.gongfang.resources.ui;

import org.jspecify.annotations.NullMarked;
