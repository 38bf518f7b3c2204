package com.batoncrm.engine.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every route that the running application serves, as "METHOD path", asked of those that serve it. */
final class ServedRoutes {

    private final Set<String> routes = new TreeSet<>();

    private ServedRoutes() {}

    static Set<String> of(ApplicationContext application) {
        var served = new ServedRoutes();
        application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(served::page);
        application.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
                .forEach(path -> served.add("GET", path));
        served.resources(application.getBean(ResourceConfig.class).getClasses(), "/engine-rest");
        served.application(new EngineRestApplication(), "/camunda/api/engine");
        served.application(new CockpitApplication(), "/camunda/api/cockpit");
        served.application(new AdminApplication(), "/camunda/api/admin");
        served.application(new TasklistApplication(), "/camunda/api/tasklist");
        served.application(new WelcomeApplication(), "/camunda/api/welcome");
        return served.routes;
    }

    private void page(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        info.getPatternValues().forEach(path -> {
            if (methods.isEmpty()) {
                add("*", path);
            }
            methods.forEach(method -> add(method.name(), path));
        });
    }

    private void application(Application application, String prefix) {
        resources(application.getClasses(), prefix);
    }

    private void resources(Collection<Class<?>> classes, String prefix) {
        classes.stream()
                .filter(type -> find(type, Path.class).isPresent())
                .forEach(type -> resource(
                        type,
                        prefix + "/" + find(type, Path.class).orElseThrow().value()));
    }

    private void resource(Class<?> type, String prefix) {
        for (Method method : type.getMethods()) {
            if (method.isBridge()) {
                continue;
            }
            Optional<String> path = find(method, Path.class).map(Path::value);
            Optional<String> verb = verb(method);
            String full = prefix + "/" + path.orElse("");
            if (verb.isPresent()) {
                add(verb.get(), full);
            } else if (path.isPresent()) {
                resource(method.getReturnType(), full);
            }
        }
    }

    private void add(String verb, String path) {
        String plain = path.replaceAll("\\{\\s*([\\w-]+)\\s*:\\s*\\.\\*}", "{*$1}")
                .replaceAll("\\{\\s*([\\w-]+)\\s*:[^}]*}", "{$1}")
                .replaceAll("/+", "/")
                .replace("/engine/{name}/", "/engine/*/");
        routes.add(verb + " "
                + (plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain));
    }

    private static Optional<String> verb(Method method) {
        return declarations(method)
                .flatMap(declared -> Arrays.stream(declared.getAnnotations()))
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static <A extends Annotation> Optional<A> find(Method method, Class<A> annotation) {
        return declarations(method)
                .map(declared -> declared.getAnnotation(annotation))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static <A extends Annotation> Optional<A> find(Class<?> type, Class<A> annotation) {
        return hierarchy(type)
                .map(each -> each.getAnnotation(annotation))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The method and those it overrides: JAX-RS takes annotations from interfaces, too. */
    private static Stream<Method> declarations(Method method) {
        Function<Class<?>, Stream<Method>> same = type -> Arrays.stream(type.getDeclaredMethods())
                .filter(other -> other.getName().equals(method.getName())
                        && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
        return hierarchy(method.getDeclaringClass()).flatMap(same);
    }

    private static Stream<Class<?>> hierarchy(Class<?> type) {
        Stream<Class<?>> above = type.getSuperclass() == null ? Stream.empty() : hierarchy(type.getSuperclass());
        return Stream.concat(
                Stream.of(type),
                Stream.concat(above, Arrays.stream(type.getInterfaces()).flatMap(ServedRoutes::hierarchy)));
    }
}
