package com.batoncrm.engine;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers until its transaction ends what was done in it: the engine writes to the database when its command is over, so
 * that meanwhile its queries still find what has waited before.
 */
@Component
public class OncePerTransaction {

    /** Whether this is the first time in the transaction that somebody asks for it. */
    public boolean isFirst(String what) {
        @SuppressWarnings("unchecked")
        @Nullable
        Set<String> done = (Set<String>) TransactionSynchronizationManager.getResource(this);
        if (done == null) {
            done = new HashSet<>();
            TransactionSynchronizationManager.bindResource(this, done);
            TransactionSynchronizationManager.registerSynchronization(new Forgetting());
        }
        return done.add(what);
    }

    private final class Forgetting implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(OncePerTransaction.this);
        }
    }
}
