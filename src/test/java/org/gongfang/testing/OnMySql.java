package org.gongfang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on an empty database of the MySQL server that GONGFANG_TEST_MYSQL_URL names; skipped without one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@EnabledIfEnvironmentVariable(named = Databases.MYSQL_URL, matches = ".+")
@ContextConfiguration(initializers = FreshDatabase.OnMySql.class)
public @interface OnMySql {}
