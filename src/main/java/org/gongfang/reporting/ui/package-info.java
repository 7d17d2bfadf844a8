/** The figures on screens. */
@NullMarked
package org.gongfang.reporting.ui;

import org.jspecify.annotations.NullMarked;
