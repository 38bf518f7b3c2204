package com.batoncrm.approval.process;

import com.batoncrm.engine.SignatureTasks;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The user task "Sign". */
@Component
class SignatureElements implements SignatureTasks {

    @Override
    public Set<String> elements() {
        return Set.of(ApprovalProcess.SIGN);
    }
}
