/** The first journey written with TestBench, for houses that have its licence. */
@NullMarked
package org.gongfang.testbench;

import org.jspecify.annotations.NullMarked;
