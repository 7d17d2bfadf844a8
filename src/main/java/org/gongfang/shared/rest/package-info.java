/** What REST calls have in common: problems and cursors. */
@NullMarked
package org.gongfang.shared.rest;

import org.jspecify.annotations.NullMarked;
