package com.batoncrm.onboarding.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.json;
import static com.batoncrm.engine.ProcessVariable.table;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.people.ContractType;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;

/** From the decision to hire to the end of the onboarding: processes/onboarding/employee-onboarding.bpmn. */
final class EmployeeOnboarding {

    static final String KEY = "employee-onboarding";

    // The start form.
    static final ProcessVariable<String> PERSON_NAME = text("personName");
    static final ProcessVariable<String> EMAIL = text("email");
    static final ProcessVariable<String> PRIVATE_EMAIL = text("privateEmail");
    static final ProcessVariable<String> DEPARTMENT = text("department");
    static final ProcessVariable<String> JOB_POSITION = text("jobPosition");
    static final ProcessVariable<String> MANAGER_TEXT = text("managerText");
    static final ProcessVariable<String> PLACE = text("place");
    static final ProcessVariable<ContractType> CONTRACT_TYPE = choice("contractType", ContractType.class);
    static final ProcessVariable<String> START_DATE = text("startDate");

    // Columns of the task lists; number and name are the employee's.
    static final ProcessVariable<String> NUMBER = text("number");
    static final ProcessVariable<String> CUSTOMER = text("customer");

    // The plan, and whom it is for.
    static final ProcessVariable<List<Map<String, Object>>> PLAN_ROWS = table("planRows");
    static final ProcessVariable<List<Map<String, Object>>> PLANNED_ACCOUNTS = table("plannedAccounts");
    static final ProcessVariable<List<Map<String, Object>>> PLANNED_TASKS = table("plannedTasks");
    static final ProcessVariable<List<Map<String, Object>>> FOLLOWERS = table("followers");
    static final ProcessVariable<Map<String, Object>> PLANNED_ACCOUNT =
            json("plannedAccount", new TypeReference<>() {});
    static final ProcessVariable<Map<String, Object>> PLANNED_TASK = json("plannedTask", new TypeReference<>() {});
    static final ProcessVariable<Map<String, Object>> FOLLOWER = json("follower", new TypeReference<>() {});

    // The form "Follow onboarding".
    static final ProcessVariable<String> ABOUT = text("about");
    static final ProcessVariable<String> OWN_DATA_PATH = text("ownDataPath");
    static final ProcessVariable<String> SUMMARY = text("summary");
    static final ProcessVariable<List<Map<String, Object>>> ACCOUNT_ROWS = table("accountRows");
    static final ProcessVariable<List<Map<String, Object>>> TASK_ROWS = table("taskRows");

    static final String HIRE_EMPLOYEE = "ServiceTask_HireEmployee",
            PLAN_ONBOARDING = "BusinessRuleTask_PlanOnboarding",
            WRITE_PLAN = "ServiceTask_WritePlan",
            FOLLOW_ONBOARDING = "UserTask_FollowOnboarding",
            EVERYTHING_IS_DONE = "BoundaryEvent_EverythingDone",
            TELL_ABOUT_CANCELLATION = "ServiceTask_TellAboutCancellation",
            ONBOARDING_COMPLETED = "EndEvent_OnboardingCompleted",
            CANCELLED = "EndEvent_HireCancelled",
            EMPLOYEE_LEFT = "EndEvent_EmployeeLeft";
    static final String EVERYTHING_DONE = "EverythingDone",
            HIRE_CANCELLED = "HireCancelled",
            LAST_DAY_OVER = "EmployeeLeft";

    private EmployeeOnboarding() {}
}
