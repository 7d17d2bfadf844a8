package org.gongfang.shared;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets what a listener does and the note that it is done be one commit. By itself the log of events commits three times for
 * a listener: that it begins, its work, and that it is done; and a node that falls over before the last does the work again.
 * See src/docs/decisions/0042-listeners-commit-once.md.
 */
@Component
class EventLog implements BeanPostProcessor, TransactionExecutionListener {

    private final ThreadLocal<@Nullable Owed> owed = new ThreadLocal<>();
    private final ObjectProvider<Clock> clock;

    EventLog(ObjectProvider<Clock> clock) {
        this.clock = clock;
    }

    /** A publication whose listener this thread is about to call, or is calling. */
    private static final class Owed implements TransactionSynchronization {

        private final UUID publication;
        private final EventPublicationRepository log;
        private @Nullable Instant begun;
        private boolean noted;

        Owed(UUID publication, EventPublicationRepository log) {
            this.publication = publication;
            this.log = log;
        }

        /** The first transaction is the listener's own; others are within it, or beside it. */
        void begin(Instant at) {
            if (begun == null) {
                begun = at;
                TransactionSynchronizationManager.registerSynchronization(this);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (begun != null) {
                log.markCompleted(publication, begun);
            }
        }

        @Override
        public void afterCommit() {
            noted = true;
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof EventPublicationRepository log)) {
            return bean;
        }
        var proxy = new ProxyFactory(log);
        proxy.addAdvice((MethodInterceptor) call -> around(log, call));
        return proxy.getProxy();
    }

    private @Nullable Object around(EventPublicationRepository log, MethodInvocation call) throws Throwable {
        var arguments = call.getArguments();
        switch (call.getMethod().getName()) {
            case "markProcessing" -> {
                // Nothing asks for this state, and it would be a commit of its own.
                owed.set(new Owed((UUID) arguments[0], log));
                return null;
            }
            case "markCompleted" -> {
                var its = owed.get();
                owed.remove();
                if (its != null
                        && its.noted
                        && arguments[0] instanceof TargetEventPublication done
                        && done.getIdentifier().equals(its.publication)) {
                    done.markCompleted((Instant) arguments[1]);
                    return null;
                }
            }
            case "markFailed" -> owed.remove();
            default -> {}
        }
        return call.proceed();
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        var its = owed.get();
        if (its != null && failure == null) {
            its.begin(clock.getObject().instant());
        }
    }
}
