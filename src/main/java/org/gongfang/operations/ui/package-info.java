/** The screens of those who keep the system running. */
@NullMarked
package org.gongfang.operations.ui;

import org.jspecify.annotations.NullMarked;
