/** What tests of all modules share: the application on a database of its own, and a clock that moves when told to. */
@NullMarked
package org.gongfang.testing;

import org.jspecify.annotations.NullMarked;
