package com.batoncrm.models;

import com.batoncrm.engine.ProcessVariable;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.beans.Introspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.springframework.stereotype.Component;

/** All models and the contract classes and beans they meet. */
public record House(
        List<String> files,
        List<Bpmn> processes,
        List<Dmn> tables,
        List<Form> forms,
        List<Contract> contracts,
        Map<String, ProcessVariable<?>> sharedVariables,
        Map<String, JavaClass> beans) {

    /** Names that a multi-instance gives its instances. */
    private static final Set<String> MULTI_INSTANCE =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    /** Reads {@code root/processes} and {@code root/forms}. */
    public static House read(Path root, JavaClasses classes) {
        List<Path> files = Stream.of("processes", "forms")
                .flatMap(folder -> filesBelow(root.resolve(folder)).stream())
                .toList();
        return new House(
                files.stream().map(file -> name(root, file)).toList(),
                read(root, files, ".bpmn", Bpmn::read),
                read(root, files, ".dmn", Dmn::read),
                read(root, files, ".form", Form::read),
                classes.stream().filter(Contract::isContract).map(Contract::of).toList(),
                sharedVariables(classes),
                beans(classes));
    }

    static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    static String fileId(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    }

    Optional<Bpmn> process(String key) {
        return processes.stream().filter(process -> process.key().equals(key)).findFirst();
    }

    Optional<Dmn> table(String key) {
        return tables.stream().filter(table -> table.has(key)).findFirst();
    }

    Optional<Form> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    Optional<Contract> contract(String key) {
        return contracts.stream().filter(contract -> contract.key().equals(key)).findFirst();
    }

    /** The typed variables of a process: those of its contract and those that all processes share. */
    Map<String, ProcessVariable<?>> variables(String key) {
        Map<String, ProcessVariable<?>> variables = new LinkedHashMap<>(sharedVariables);
        contract(key).ifPresent(contract -> variables.putAll(contract.variables()));
        return variables;
    }

    /** Every name an expression of the process may use as a variable. */
    Set<String> declared(Bpmn process) {
        Set<String> names = new LinkedHashSet<>(variables(process.key()).keySet());
        formsOf(process).forEach(form -> names.addAll(form.fields().keySet()));
        decisionsOf(process)
                .flatMap(decision -> table(decision).stream())
                .forEach(table -> names.addAll(table.outputs()));
        process.all(CamundaOut.class).forEach(out -> names.add(Bpmn.attribute(out, "target")));
        process.all(CamundaInputParameter.class).forEach(in -> names.add(Bpmn.attribute(in, "name")));
        process.all(CamundaOutputParameter.class).forEach(out -> names.add(Bpmn.attribute(out, "name")));
        process.all(MultiInstanceLoopCharacteristics.class).forEach(loop -> {
            names.add(Bpmn.camunda(loop, "elementVariable"));
            names.addAll(MULTI_INSTANCE);
        });
        process.attributes("errorCodeVariable", "errorMessageVariable", "escalationCodeVariable")
                .forEach(attribute -> names.add(attribute.value()));
        names.remove("");
        return names;
    }

    Stream<Form> formsOf(Bpmn process) {
        return formRefsOf(process).flatMap(id -> form(id).stream());
    }

    static Stream<String> formRefsOf(Bpmn process) {
        return process.all(FlowNode.class).stream()
                .map(node -> Bpmn.camunda(node, "formRef"))
                .filter(id -> !id.isEmpty())
                .distinct();
    }

    static Stream<String> decisionsOf(Bpmn process) {
        return process.all(BusinessRuleTask.class).stream()
                .map(task -> Bpmn.camunda(task, "decisionRef"))
                .filter(key -> !key.isEmpty())
                .distinct();
    }

    Stream<Bpmn> usersOf(Form form) {
        return processes.stream().filter(process -> formRefsOf(process).anyMatch(id -> id.equals(form.id())));
    }

    /** Where a table's inputs come from: the processes that ask it, or its own contract where Java asks it. */
    List<Map<String, ProcessVariable<?>>> askersOf(Dmn table) {
        List<Map<String, ProcessVariable<?>>> askers = new ArrayList<>();
        processes.stream()
                .filter(process -> decisionsOf(process).anyMatch(table::has))
                .forEach(process -> askers.add(variables(process.key())));
        contract(fileId(table.file())).ifPresent(contract -> askers.add(variables(contract.key())));
        return askers;
    }

    /** Delegates and listeners of process packages, by bean name. */
    Map<String, JavaClass> delegates() {
        return beans.entrySet().stream()
                .filter(bean -> bean.getValue().getPackageName().matches(".*\\.process(\\..*)?"))
                .filter(bean -> Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
                        .anyMatch(bean.getValue()::isAssignableTo))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, ProcessVariable<?>> sharedVariables(JavaClasses classes) {
        Map<String, ProcessVariable<?>> variables = new LinkedHashMap<>();
        classes.stream()
                .filter(type -> type.getPackageName().startsWith("com.batoncrm.engine"))
                .filter(type -> type.getFields().stream()
                        .anyMatch(field -> field.getRawType().isEquivalentTo(ProcessVariable.class)))
                .forEach(type -> variables.putAll(Contract.variablesOf(type)));
        return variables;
    }

    private static Map<String, JavaClass> beans(JavaClasses classes) {
        Map<String, JavaClass> beans = new LinkedHashMap<>();
        Predicate<JavaClass> isBean =
                type -> (type.isAnnotatedWith(Component.class) || type.isMetaAnnotatedWith(Component.class))
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                        && !type.isInterface();
        classes.stream()
                .filter(isBean)
                .forEach(type -> beans.put(Introspector.decapitalize(type.getSimpleName()), type));
        return beans;
    }

    private static <M> List<M> read(Path root, List<Path> files, String suffix, BiFunction<Path, Path, M> reader) {
        return files.stream()
                .filter(file -> file.toString().endsWith(suffix))
                .map(file -> reader.apply(root, file))
                .toList();
    }

    private static List<Path> filesBelow(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
