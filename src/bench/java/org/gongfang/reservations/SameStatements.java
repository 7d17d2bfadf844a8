package org.gongfang.reservations;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.gongfang.reservations.Recording.Sent;
import org.gongfang.reservations.Recording.Value;
import org.gongfang.shared.PublicCode;
import org.gongfang.shared.TimeOrderedId;

/**
 * The very statements of a booking, sent again by plain JDBC for one slot after the other. Which of their values belong to a
 * booking and which to the machine, two recorded bookings of neighbouring slots tell: the former differ. Times move on by
 * as much as they differ, ids, digests and codes are new each time.
 */
final class SameStatements {

    private final List<Sent> first;
    private final List<Sent> second;

    SameStatements(List<Sent> first, List<Sent> second) {
        if (!sql(first).equals(sql(second))) {
            throw new IllegalStateException("Two bookings did not send the same: " + sql(first) + ", " + sql(second));
        }
        this.first = first;
        this.second = second;
    }

    private static List<String> sql(List<Sent> sent) {
        return sent.stream().map(Sent::sql).toList();
    }

    /** The statements without the ends of transactions. */
    List<String> statements() {
        return first.stream().filter(sent -> !sent.isCommit()).map(Sent::sql).toList();
    }

    long commits() {
        return first.stream().filter(Sent::isCommit).count();
    }

    /** Books the slot so many slots after the first recorded one. */
    void book(DataSource connections, int number) throws SQLException {
        var made = new Made(number);
        try (var connection = connections.getConnection()) {
            for (int i = 0; i < first.size(); i++) {
                if (first.get(i).isCommit()) {
                    connection.commit();
                } else {
                    send(connection, first.get(i), second.get(i), made);
                }
            }
        }
    }

    private static void send(Connection connection, Sent one, Sent other, Made made) throws SQLException {
        try (var statement = connection.prepareStatement(one.sql())) {
            boolean batch = one.rows().size() > 1;
            for (int row = 0; row < one.rows().size(); row++) {
                var values = one.rows().get(row);
                for (int i = 0; i < values.size(); i++) {
                    set(statement, values.get(i), other.rows().get(row).get(i), made);
                }
                if (batch) {
                    statement.addBatch();
                }
            }
            if (batch) {
                statement.executeBatch();
            } else if (statement.execute()) {
                try (var found = statement.getResultSet()) {
                    while (found.next()) {
                        found.getObject(1);
                    }
                }
            }
        }
    }

    private static void set(PreparedStatement statement, Value one, Value other, Made made) {
        var arguments = one.arguments().clone();
        arguments[1] = made.from(arguments[1], other.arguments()[1]);
        try {
            one.setter().invoke(statement, arguments);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The values of one more booking; the same ones wherever the recorded booking had the same ones. */
    private static final class Made {

        private static final int ID = 16;

        /** Codes as long as real ones, of which no two are alike: a booking whose code is taken begins again. */
        private static final AtomicInteger CODES = new AtomicInteger();

        private final int number;
        private final Map<Object, Object> known = new HashMap<>();

        Made(int number) {
            this.number = number;
        }

        Object from(Object one, Object other) {
            if (Objects.deepEquals(one, other)) {
                return one;
            }
            return switch (one) {
                case byte[] bytes -> known.computeIfAbsent(ByteBuffer.wrap(bytes), first -> bytes(bytes.length));
                case Timestamp time -> Timestamp.from(later(time.toInstant(), ((Timestamp) other).toInstant()));
                case Instant time -> later(time, (Instant) other);
                case LocalDateTime time ->
                    time.plus(Duration.between(time, (LocalDateTime) other).multipliedBy(number));
                case UUID id -> known.computeIfAbsent(id, first -> TimeOrderedId.next());
                case String code
                when PublicCode.isWellFormed(code) ->
                    known.computeIfAbsent(code, first -> "R-%07d".formatted(CODES.incrementAndGet()));
                default -> one;
            };
        }

        private Instant later(Instant one, Instant other) {
            return one.plus(Duration.between(one, other).multipliedBy(number));
        }

        private static byte[] bytes(int length) {
            if (length == ID) {
                return BookedCells.bytes(TimeOrderedId.next());
            }
            var digest = new byte[length];
            ThreadLocalRandom.current().nextBytes(digest);
            return digest;
        }
    }
}
