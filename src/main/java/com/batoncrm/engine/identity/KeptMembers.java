package com.batoncrm.engine.identity;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.LastMembers;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.access.Asker;
import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;

/** Lets no administrator take the last one out of a group without whom something would wait for nobody. */
class KeptMembers extends DbIdentityServiceProvider {

    private final LastMembers lastMembers;

    KeptMembers(LastMembers lastMembers) {
        this.lastMembers = lastMembers;
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        refuseToEmpty(userId, List.of(groupId));
        return super.deleteMembership(userId, groupId);
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        refuseToEmpty(
                userId,
                createGroupQuery().groupMember(userId).unlimitedList().stream()
                        .map(Group::getId)
                        .toList());
        return super.deleteUser(userId);
    }

    private void refuseToEmpty(String person, List<String> groups) {
        if (Asker.current().isEmpty()) {
            return;
        }
        List<String> warnings = Context.getCommandContext().runWithoutAuthorization(() -> groups.stream()
                .filter(group -> lastMembers.isNeeded(group) && lastMembers.isLast(person, group))
                .map(lastMembers::warning)
                .toList());
        if (!warnings.isEmpty()) {
            throw new Refused(say("engine.last.refused", String.join(" ", warnings)));
        }
    }
}
