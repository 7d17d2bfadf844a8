@NullMarked
package org.gongfang.shared;

import org.jspecify.annotations.NullMarked;
