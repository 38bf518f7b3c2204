package com.batoncrm.engine.access;

import com.batoncrm.browser.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** Camunda's two REST applications: the one with HTTP Basic, and the one that Tasklist and Cockpit call in a session. */
enum RestOfBoth {
    ENGINE_REST {
        @Override
        HttpResponse<String> call(int port, String person, String method, String path, String body) {
            Visitor visitor = new Visitor(port);
            return visitor.basic(
                    person,
                    "baton",
                    visitor.request("/engine-rest" + path)
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(body)));
        }
    },
    WEBAPPS {
        private final Map<String, Visitor> sessions = new HashMap<>();

        @Override
        HttpResponse<String> call(int port, String person, String method, String path, String body) {
            Visitor visitor = sessions.computeIfAbsent(person + port, key -> {
                Visitor fresh = new Visitor(port);
                fresh.logIn(person, "baton");
                fresh.get("/camunda/app/tasklist/default/");
                return fresh;
            });
            return visitor.json(method, "/camunda/api/engine/engine/default" + path, body);
        }
    };

    abstract HttpResponse<String> call(int port, String person, String method, String path, String body);

    HttpResponse<String> get(int port, String person, String path) {
        return call(port, person, "GET", path, "");
    }

    HttpResponse<String> post(int port, String person, String path, String body) {
        return call(port, person, "POST", path, body);
    }
}
