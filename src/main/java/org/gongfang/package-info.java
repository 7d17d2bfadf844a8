/** Gongfang 工坊通: a resource exchange for makerspaces, vocational schools and inventors. */
@NullMarked
package org.gongfang;

import org.jspecify.annotations.NullMarked;
