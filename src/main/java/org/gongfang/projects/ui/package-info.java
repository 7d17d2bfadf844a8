/** The screens of a patent holder's patents. */
@NullMarked
package org.gongfang.projects.ui;

import org.jspecify.annotations.NullMarked;
