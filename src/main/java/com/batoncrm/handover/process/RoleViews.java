package com.batoncrm.handover.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.handover.process.HandoverViews.counted;
import static com.batoncrm.handover.process.HandoverViews.fact;

import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.LastMembers;
import com.batoncrm.handover.HandoverItem;
import com.batoncrm.handover.Inventory;
import com.batoncrm.handover.Roles;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of a handover show of a role. */
@Component
class RoleViews {

    private final Roles roles;
    private final Inventory inventory;
    private final LastMembers lastMembers;
    private final Accounts accounts;

    RoleViews(Roles roles, Inventory inventory, LastMembers lastMembers, Accounts accounts) {
        this.roles = roles;
        this.inventory = inventory;
        this.lastMembers = lastMembers;
        this.accounts = accounts;
    }

    String name(String role) {
        return say("handover.role", accounts.groupName(role));
    }

    Map<String, Object> row(HandoverItem item, String role) {
        String nobody = item.why().isEmpty() ? say("handover.none") : say("handover.role.notNeeded");
        return Map.of(
                "number", say("handover.role.key", role),
                "name", name(role),
                "where", "",
                "overdue", "",
                "successor", item.successor().map(accounts::nameOf).orElse(nobody),
                "why", item.why());
    }

    List<Map<String, Object>> briefing(String role, String from) {
        List<String> others = roles.others(role, from);
        return List.of(
                fact("asks", String.join(", ", lastMembers.processesOf(role))),
                fact("signs", say(roles.maySign(role) ? "handover.role.signs" : "handover.role.signsNot")),
                fact("waits", counted(inventory.tasksOf(role))),
                fact("others", others.isEmpty() ? say("handover.nobody") : String.join(", ", others)));
    }
}
