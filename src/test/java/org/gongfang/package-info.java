@NullMarked
package org.gongfang;

import org.jspecify.annotations.NullMarked;
