package org.gongfang.reservations;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.gongfang.Application;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.Closures;
import org.gongfang.shared.BusinessTime;
import org.gongfang.testing.MovableClock;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** A node as a storm uses it: an application context with all that the operations need. */
final class StormNode {

    private final ApplicationContext context;
    private final CurrentMember currentMember;

    StormNode(ApplicationContext context) {
        this.context = context;
        this.currentMember = context.getBean(CurrentMember.class);
    }

    /**
     * Starts a second node in this process: another application context, with connections of its own, on the database of
     * the first one and with the same clock.
     */
    static ConfigurableApplicationContext another(ApplicationContext first, MovableClock clock) {
        var strategy = first.getBean(SecurityContextHolderStrategy.class);
        ApplicationContextInitializer<GenericApplicationContext> shared = context -> {
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, settings(first));
            context.registerBean("movableClock", MovableClock.class, () -> clock);
            context.registerBean(
                    "stormClock",
                    Clock.class,
                    () -> new BusinessTime(clock),
                    definition -> definition.setPrimary(true));
            // Who is signed in is known to the whole process in one place only.
            context.getBeanFactory().addBeanPostProcessor(new OneStrategy(strategy));
        };
        var another = new SpringApplicationBuilder(Application.class)
                .profiles("test")
                .initializers(shared)
                .run("--server.port=0", "--server.address=127.0.0.1");
        SecurityContextHolder.setContextHolderStrategy(strategy);
        return another;
    }

    private record OneStrategy(SecurityContextHolderStrategy strategy) implements BeanPostProcessor {

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) throws BeansException {
            return bean instanceof SecurityContextHolderStrategy ? strategy : bean;
        }
    }

    /** The settings, as {@code name=value}, by which another node finds the first one's database. */
    static String[] settings(ApplicationContext first) {
        try {
            var source = first.getBean(DataSource.class).unwrap(HikariDataSource.class);
            return new String[] {
                "spring.datasource.url=" + source.getJdbcUrl(),
                "spring.datasource.username=" + source.getUsername(),
                "spring.datasource.password=" + Objects.requireNonNullElse(source.getPassword(), "")
            };
        } catch (SQLException e) {
            throw new IllegalStateException("The first node has no pool of connections", e);
        }
    }

    Reservations reservations() {
        return context.getBean(Reservations.class);
    }

    ReservationLifecycle lifecycle() {
        return context.getBean(ReservationLifecycle.class);
    }

    Closures closures() {
        return context.getBean(Closures.class);
    }

    AvailabilityIndex index() {
        return context.getBean(AvailabilityIndex.class);
    }

    IndexLoader loader() {
        return context.getBean(IndexLoader.class);
    }

    /** Any other service of the node. */
    <T> T service(Class<T> type) {
        return context.getBean(type);
    }

    <T> T as(MemberId member, Supplier<T> work) {
        return currentMember.actAs(member, work);
    }

    void as(MemberId member, Runnable work) {
        currentMember.actAs(member, work);
    }
}
