package com.batoncrm.handover.process;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.absence.Colleagues;
import com.batoncrm.engine.LastMembers;
import com.batoncrm.mail.Mail;
import com.batoncrm.mail.Mails;
import com.batoncrm.people.Employee;
import com.batoncrm.people.EmployeeChanged;
import com.batoncrm.people.EmployeeService;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** However somebody's last day came about, his manager and human resources learn which groups he leaves empty. */
@Component
class WarnOfLastMember {

    private final EmployeeService employees;
    private final Colleagues colleagues;
    private final LastMembers lastMembers;
    private final Mails mails;

    WarnOfLastMember(EmployeeService employees, Colleagues colleagues, LastMembers lastMembers, Mails mails) {
        this.employees = employees;
        this.colleagues = colleagues;
        this.lastMembers = lastMembers;
        this.mails = mails;
    }

    @EventListener
    void on(EmployeeChanged changed) {
        if (changed.what() == EmployeeChanged.What.END) {
            Employee employee = employees.get(changed.number());
            employee.endsOn().ifPresent(day -> employee.account()
                    .ifPresent(account -> warn(employee, account, HandoverViews.day(day))));
        }
    }

    private void warn(Employee employee, String account, String day) {
        List<String> warnings =
                lastMembers.groupsOf(account).stream().map(lastMembers::warning).toList();
        if (warnings.isEmpty()) {
            return;
        }
        String heading = say("handover.mail.last", employee.name());
        Consumer<Mail> mail = written -> written.about(EmployeeService.SUBJECT, employee.number())
                .key("last-member:" + employee.number() + ":" + day)
                .subject(heading)
                .template(
                        "handover-last-member",
                        Map.of(
                                "heading",
                                heading,
                                "text",
                                say("handover.mail.lastText", employee.name(), day),
                                "warnings",
                                warnings));
        colleagues.managerOf(account).ifPresent(manager -> mails.tell(manager, mail));
        mails.tellGroup("hr", mail);
    }
}
