package org.gongfang.reservations;

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

/** Writes down what one thread sends to the database, with all values, so that it can be sent again. */
final class Recording implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable List<Sent>> HEARD = new ThreadLocal<>();

    /** A statement with the values of each of its rows; one without rows ends a transaction. */
    record Sent(String sql, List<List<Value>> rows) {

        static final Sent COMMIT = new Sent("commit", List.of());

        boolean isCommit() {
            return rows.isEmpty();
        }
    }

    /** A parameter: by which method it is set, and all that the method is given. */
    record Value(Method setter, Object[] arguments) {}

    /** What the work sends, in order. */
    static List<Sent> of(Runnable work) {
        var heard = new ArrayList<Sent>();
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
        return bean instanceof DataSource source && !(bean instanceof Heard) ? new Heard(source) : bean;
    }

    private static final class Heard extends DelegatingDataSource {

        Heard(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return HEARD.get() == null ? connection : proxy(Connection.class, new Ear(connection, ""));
        }
    }

    private static <T> T proxy(Class<T> type, Ear ear) {
        return type.cast(Proxy.newProxyInstance(Recording.class.getClassLoader(), new Class<?>[] {type}, ear));
    }

    /** Hears what is called on a connection or a statement. */
    private static final class Ear implements InvocationHandler {

        private final Object target;
        private final String sql;
        private final List<List<Value>> rows = new ArrayList<>();
        private List<Value> row = new ArrayList<>();

        Ear(Object target, String sql) {
            this.target = target;
            this.sql = sql;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            var heard = HEARD.get();
            if (heard != null) {
                hear(heard, method, arguments == null ? new Object[0] : arguments);
            }
            Object answer;
            try {
                answer = method.invoke(target, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
            return switch (answer) {
                case PreparedStatement prepared
                when arguments != null ->
                    proxy(PreparedStatement.class, new Ear(prepared, String.valueOf(arguments[0])));
                case Statement plain when target instanceof Connection -> proxy(Statement.class, new Ear(plain, ""));
                case null, default -> answer;
            };
        }

        private void hear(List<Sent> heard, Method method, Object[] arguments) {
            var name = method.getName();
            if (target instanceof Connection && name.equals("commit")) {
                heard.add(Sent.COMMIT);
            } else if (target instanceof PreparedStatement && name.startsWith("set") && arguments.length > 1) {
                row.add(new Value(method, arguments.clone()));
            } else if (name.equals("addBatch")) {
                endRow();
            } else if (target instanceof Statement && name.startsWith("execute")) {
                if (!name.equals("executeBatch")) {
                    endRow();
                }
                heard.add(new Sent(
                        arguments.length > 0 && arguments[0] instanceof String given ? given : sql, List.copyOf(rows)));
                rows.clear();
            }
        }

        private void endRow() {
            rows.add(List.copyOf(row));
            row = new ArrayList<>();
        }
    }
}
