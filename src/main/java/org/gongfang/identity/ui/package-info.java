/** Signing in and out, one's own account, and what admins do with accounts and organisations. */
@NullMarked
package org.gongfang.identity.ui;

import org.jspecify.annotations.NullMarked;
