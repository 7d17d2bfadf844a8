/** Resources for other programs. */
@NullMarked
package org.gongfang.resources.rest;

import org.jspecify.annotations.NullMarked;
