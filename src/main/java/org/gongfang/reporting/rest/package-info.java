/** The figures as REST calls. */
@NullMarked
package org.gongfang.reporting.rest;

import org.jspecify.annotations.NullMarked;
