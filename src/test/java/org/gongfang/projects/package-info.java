@NullMarked
package org.gongfang.projects;

import org.jspecify.annotations.NullMarked;
