package org.gongfang.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.EOFException;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.gongfang.shared.ui.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.CannotCreateTransactionException;

/** What is written down of exceptions that no screen explains. */
@ExtendWith(OutputCaptureExtension.class)
class FailuresTests {

    private final Failures failures = new Failures(mock(Messages.class));

    @Test
    void aFailureIsWrittenDownUnderAnId(CapturedOutput log) {
        failures.tell(new IllegalStateException("no bearing"));

        assertThat(log).containsPattern("Error [0-9a-f]{8}").contains("no bearing");
    }

    @Test
    void aDatabaseThatHangsUpIsAFailure(CapturedOutput log) {
        failures.tell(new CannotCreateTransactionException("no transaction", new EOFException("Broken pipe")));

        assertThat(log).containsPattern("Error [0-9a-f]{8}");
    }

    @Test
    void whoeverHangsUpIsNoFailure(CapturedOutput log) {
        failures.tell(new ClientAbortException(new IOException("Broken pipe")));

        assertThat(log).doesNotContain("Error ", "Broken pipe");
    }
}
