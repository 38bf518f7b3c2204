package com.batoncrm.approval;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.DecidedTasks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells who comes too late to sign what has been decided in his stead. */
@Component
class DecidedSignatures implements DecidedTasks {

    private final ApprovalRounds rounds;

    DecidedSignatures(ApprovalRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public Optional<String> decision(String task) {
        return rounds.decisionIn(task).map(decision -> say("approval.decision." + decision));
    }
}
