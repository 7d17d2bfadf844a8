package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.MemberId;
import org.gongfang.testing.MovableClock;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** What happens when the demo's past is told in large commits. */
class DemoBackgroundTests {

    /** Its first commit meets a code that somebody else has just been given. */
    private static final class UnluckyOnce extends AbstractPlatformTransactionManager {

        private final AtomicInteger commits = new AtomicInteger();

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            if (commits.incrementAndGet() == 1) {
                throw new ConstraintViolationException(
                        "insert", new SQLException("Unique index: uq_reservation_code"), "uq_reservation_code");
            }
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }

    @Test
    void aCodeThatIsTakenIsDrawnAgain() {
        var transactions = new UnluckyOnce();
        var background = new DemoBackground(
                mock(BookingTransaction.class),
                mock(ReservationSteps.class),
                mock(CurrentMember.class),
                mock(EntityManager.class),
                transactions);

        background.live(List.of(), MemberId.next(), MovableClock.START);

        assertThat(transactions.commits).hasValue(2);
    }
}
