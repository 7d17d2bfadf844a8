package org.gongfang.shell;

import com.vaadin.flow.component.UI;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.catalina.connector.ClientAbortException;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What becomes of an exception that no screen explains: a refusal is said, all else is written down under an id, save that
 * the other side hung up, which is no failure of ours.
 */
@Component
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Messages messages;

    Failures(Messages messages) {
        this.messages = messages;
    }

    /** Writes the failure into the log and gives the id it stands under. */
    String record(Throwable failure) {
        var id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Error {}", id, failure);
        return id;
    }

    /** Tells the person at the screen, as far as they may know; nobody is told when no screen is open. */
    void tell(Throwable failure) {
        var ui = UI.getCurrent();
        var cause = reason(failure);
        if (cause instanceof Refusal refusal && ui != null) {
            messages.refused(refusal);
        } else if (cause instanceof AccessDeniedException && ui != null) {
            messages.failed(ui.getTranslation("shell.error.forbidden.text"));
        } else if (hungUp(failure)) {
            LOG.debug("Nobody is there any more to read the answer", failure);
        } else {
            var id = record(failure);
            if (ui != null) {
                messages.failed(ui.getTranslation("shell.error.broken.text", id));
            }
        }
    }

    /** Whether the browser went away while the answer was sent; a connection to anything else that breaks is a failure. */
    private static boolean hungUp(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof ClientAbortException) {
                return true;
            }
        }
        return false;
    }

    /** The refusal inside wrappers such as those of reflection, or the failure itself. */
    private static Throwable reason(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof Refusal || each instanceof AccessDeniedException) {
                return each;
            }
        }
        return failure;
    }
}
