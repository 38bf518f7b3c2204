package com.batoncrm.engine.hardening;

import java.beans.FeatureDescriptor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.dmn.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What expressions can reach, wherever they stand: variables, the beans that models may name, and a few calls. Never a
 * class, the engine's services or Spring, even where a model slipped past the deploy guard; and no script runs at all.
 */
@Component
class SafeExpressions extends AbstractProcessEnginePlugin {

    private final ModelBeans beans;

    SafeExpressions(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new Expressions(beans));
        configuration.setScriptEngineResolver(new NoScripts());
    }

    private static final class Expressions extends JuelExpressionManager {

        private final ModelBeans models;

        Expressions(ModelBeans models) {
            this.models = models;
        }

        @Override
        public void addFunction(String name, Method function) {
            if (PermittedCalls.FUNCTIONS.contains(name)) {
                super.addFunction(name, function);
            }
        }

        @Override
        protected ELResolver createElResolver() {
            CompositeELResolver resolver = new CompositeELResolver();
            resolver.add(new VariableScopeElResolver());
            resolver.add(new VariableContextElResolver());
            resolver.add(new ArrayELResolver(true));
            resolver.add(new ListELResolver(true));
            resolver.add(new MapELResolver(true));
            resolver.add(new BeansAndCalls(models));
            return resolver;
        }
    }

    /** Stands last: what the others left is a bean, a permitted call, or refused. */
    private static final class BeansAndCalls extends ELResolver {

        private final ModelBeans beans;

        BeansAndCalls(ModelBeans beans) {
            this.beans = beans;
        }

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
            if (base == null && beans.names().contains(property)) {
                context.setPropertyResolved(true);
                return beans.get(property.toString());
            }
            if (base instanceof ExecutionEntity execution && property.equals(PermittedCalls.OF_EXECUTION)) {
                context.setPropertyResolved(true);
                return execution.getProcessBusinessKey();
            }
            if (base != null) {
                throw PermittedCalls.refusal(property.toString());
            }
            return null;
        }

        @Override
        public @Nullable Object invoke(
                ELContext context,
                Object base,
                Object method,
                Class<?> @Nullable [] types,
                Object @Nullable [] arguments) {
            context.setPropertyResolved(true);
            return PermittedCalls.call(
                    base, method.toString(), arguments == null ? List.of() : Arrays.asList(arguments));
        }

        @Override
        public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
            throw PermittedCalls.refusal(property.toString());
        }

        @Override
        public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
            return true;
        }

        @Override
        public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
            return null;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
            return Object.class;
        }
    }

    private static final class NoScripts implements ScriptEngineResolver {

        @Override
        public void addScriptEngineFactory(ScriptEngineFactory factory) {}

        @Override
        public @Nullable ScriptEngineManager getScriptEngineManager() {
            return null;
        }

        @Override
        public ScriptEngine getScriptEngine(String language, boolean cached) {
            throw PermittedCalls.refusal("script in " + language);
        }
    }
}
