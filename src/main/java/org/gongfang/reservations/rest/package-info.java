/** Searching and booking over REST. */
@NullMarked
package org.gongfang.reservations.rest;

import org.jspecify.annotations.NullMarked;
