package com.batoncrm.engine.hardening;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The beans that a model may name: Baton's own delegates and listeners, and nothing else of the application. */
@Component
public class ModelBeans {

    private static final String BATON = "com.batoncrm.";

    private final ListableBeanFactory beans;
    private @Nullable Map<String, Class<?>> types;

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    public Set<String> names() {
        return types().keySet();
    }

    public Optional<Class<?>> type(String name) {
        return Optional.ofNullable(types().get(name));
    }

    Object get(String name) {
        return beans.getBean(name, type(name).orElseThrow());
    }

    /** Looked up late: the beans need the engine, and the engine needs this. */
    private synchronized Map<String, Class<?>> types() {
        if (types == null) {
            Map<String, Class<?>> found = new LinkedHashMap<>();
            Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
                    .flatMap(kind -> Stream.of(beans.getBeanNamesForType(kind, true, false)))
                    .forEach(name -> found.put(name, Objects.requireNonNull(beans.getType(name))));
            found.values().removeIf(type -> !type.getName().startsWith(BATON));
            types = found;
        }
        return types;
    }
}
