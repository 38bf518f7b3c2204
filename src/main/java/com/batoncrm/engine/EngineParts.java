package com.batoncrm.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/** Adds parts to the engine beside those that other plugins have added, whichever comes first. */
public final class EngineParts {

    private EngineParts() {}

    /** Hears of every element of every model as it is read. */
    public static void addReader(ProcessEngineConfigurationImpl engine, BpmnParseListener reader) {
        engine.setCustomPreBPMNParseListeners(both(engine.getCustomPreBPMNParseListeners(), List.of(reader)));
    }

    /** Stands within the command's transaction, behind those there are. */
    public static void addInside(ProcessEngineConfigurationImpl engine, CommandInterceptor interceptor) {
        engine.setCustomPostCommandInterceptorsTxRequired(
                both(engine.getCustomPostCommandInterceptorsTxRequired(), List.of(interceptor)));
    }

    /** Stands around the command's transaction, joined or its own, before those there are; each chain links its own. */
    public static void addAround(ProcessEngineConfigurationImpl engine, Supplier<CommandInterceptor> interceptor) {
        engine.setCustomPreCommandInterceptorsTxRequired(
                both(List.of(interceptor.get()), engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                both(List.of(interceptor.get()), engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static <T> List<T> both(@Nullable List<? extends T> first, @Nullable List<? extends T> second) {
        return new ArrayList<>(Stream.of(first, second)
                .filter(list -> list != null)
                .<T>flatMap(List::stream)
                .toList());
    }
}
