/** Tokens for REST callers. */
@NullMarked
package org.gongfang.identity.rest;

import org.jspecify.annotations.NullMarked;
