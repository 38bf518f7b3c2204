package com.batoncrm;

import com.batoncrm.browser.Visitor;
import java.net.http.HttpResponse;
import java.util.List;

/** The administrator at one node, in each way there is: with a page of Baton, with Tasklist, and as a program. */
final class LoggedInPerson {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";

    private final RunningBaton node;
    private final String password;
    private final Visitor home;
    private final Visitor tasklist;

    LoggedInPerson(RunningBaton node, String password) {
        this.node = node;
        this.password = password;
        this.home = node.visitor();
        this.tasklist = node.visitor();
        home.logIn("admin", password);
        tasklist.logIn("admin", password);
        tasklist.get(TASKLIST);
    }

    boolean isServed() {
        return answers().equals(List.of(200, 200, 200, 200));
    }

    /** Home leads to the login, the open page of Tasklist can ask nothing more, nobody logs in. */
    boolean isRefused() {
        return answers().equals(List.of(302, 401, 401, 401))
                && Visitor.location(home.get("/")).equals("/login")
                && Visitor.location(node.visitor().logIn("admin", password)).equals("/login");
    }

    private List<Integer> answers() {
        Visitor program = node.visitor();
        return List.of(
                        home.get("/"),
                        tasklist.getJson(TASKS),
                        tasklist.json("POST", TASKS, "{}"),
                        program.basic(
                                "admin",
                                password,
                                program.request("/engine-rest/task/count").GET()))
                .stream()
                .map(HttpResponse::statusCode)
                .toList();
    }
}
