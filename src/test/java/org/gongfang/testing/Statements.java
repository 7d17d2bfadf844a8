package org.gongfang.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the SQL statements that the calling thread sends, whoever sends them: JPA, JDBC or a library. A batch counts as
 * one statement.
 */
public final class Statements implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

    /** The statements that the work sends, in order. */
    public static List<String> sentBy(Runnable work) {
        var heard = new ArrayList<String>();
        HEARD.set(heard);
        try {
            work.run();
        } finally {
            HEARD.remove();
        }
        return List.copyOf(heard);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Listening) ? new Listening(source) : bean;
    }

    private static final class Listening extends DelegatingDataSource {

        Listening(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return HEARD.get() == null ? connection : proxy(Connection.class, connection, "");
        }
    }

    private static <T> T proxy(Class<T> type, Object target, String sql) {
        return type.cast(
                Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, new Ear(target, sql)));
    }

    private record Ear(Object target, String sql) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            var heard = HEARD.get();
            if (heard != null && target instanceof Statement && method.getName().startsWith("execute")) {
                heard.add(
                        arguments != null && arguments.length > 0 && arguments[0] instanceof String given
                                ? given
                                : sql);
            }
            Object answer;
            try {
                answer = method.invoke(target, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
            return switch (answer) {
                case PreparedStatement prepared ->
                    proxy(PreparedStatement.class, prepared, arguments == null ? "" : String.valueOf(arguments[0]));
                case Statement plain -> proxy(Statement.class, plain, "");
                case null, default -> answer;
            };
        }
    }
}
