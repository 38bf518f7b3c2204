package com.batoncrm.home.web;

import com.batoncrm.people.Employee;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Employees by who leads them; everybody is in it once, also where a chain of managers comes back to itself. */
final class PeopleTree {

    /** Somebody with those whom he leads directly, by number. */
    record Branch(Employee employee, List<Branch> led) {

        int size() {
            return 1 + led.stream().mapToInt(Branch::size).sum();
        }
    }

    private final Map<String, Employee> employees = new LinkedHashMap<>();
    private final Map<String, List<String>> led = new TreeMap<>();
    private final Set<String> placed = new HashSet<>();

    private PeopleTree(Collection<Employee> all) {
        all.forEach(employee -> employees.put(employee.number(), employee));
        all.forEach(employee -> led.computeIfAbsent(managerOf(employee), number -> new ArrayList<>())
                .add(employee.number()));
    }

    /** Those whom nobody of these leads come first, each with his own; then who is in a circle. */
    static List<Branch> of(Collection<Employee> all) {
        PeopleTree tree = new PeopleTree(all);
        List<Branch> roots = new ArrayList<>(tree.branches(""));
        tree.employees.keySet().stream()
                .filter(tree.placed::add)
                .map(tree::branch)
                .forEach(roots::add);
        return roots;
    }

    private String managerOf(Employee employee) {
        return employee.manager().filter(employees::containsKey).orElse("");
    }

    private List<Branch> branches(String manager) {
        return led.getOrDefault(manager, List.of()).stream()
                .filter(placed::add)
                .map(this::branch)
                .toList();
    }

    private Branch branch(String number) {
        return new Branch(Objects.requireNonNull(employees.get(number)), branches(number));
    }
}
