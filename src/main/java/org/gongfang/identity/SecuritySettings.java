package org.gongfang.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator may decide about access.
 *
 * @param metricsToken the bearer token by which a metrics collector may read Prometheus figures; absent, only admins may
 */
@ConfigurationProperties("gongfang.security")
record SecuritySettings(@Nullable String metricsToken) {}
