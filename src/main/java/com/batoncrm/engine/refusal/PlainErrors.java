package com.batoncrm.engine.refusal;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * Takes from the errors of all Camunda REST applications what is not for the caller: the engine's codes, and of a failure
 * everything but that it was one. Found by Jersey as a service, therefore public.
 */
public final class PlainErrors implements AutoDiscoverable {

    /** What the engine says to a call that makes no sense, though as if it were its own failure. */
    private static final Set<String> ASKED_WRONGLY = Set.of(
            "ProcessEngineException",
            "NullValueException",
            "NotValidException",
            "RestException",
            "InvalidRequestException",
            "NullPointerException");

    /** Here models and Baton's own code run, whose failures are failures. */
    private static final Pattern RUNS_MODELS = Pattern.compile(".*/(submit-form|complete|start|job/[^/]+/execute)");

    private static final Pattern CODE = Pattern.compile("ENGINE-(REST-)?[A-Z0-9]+(-\\d+)? ?:?");

    @Override
    public void configure(FeatureContext context) {
        context.register(new Plain());
    }

    private static final Annotation[] NO_ANNOTATIONS = {};

    private static final class Plain implements ContainerResponseFilter {

        private static boolean isAskedWrongly(ContainerRequestContext request, ExceptionDto error) {
            boolean runsModels =
                    RUNS_MODELS.matcher(request.getUriInfo().getPath()).matches();
            return ASKED_WRONGLY.contains(error.getType())
                    && !(runsModels
                            && (error.getType().equals("NullPointerException") || LastRefusal.isFailureOfOthers()));
        }

        private static ExceptionDto unreadable() {
            ExceptionDto error = new ExceptionDto();
            error.setType("InvalidRequestException");
            error.setMessage(say("engine.limit.400"));
            return error;
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (response.getStatus() == 400 && response.getEntity() instanceof String) {
                // The parser's own words, with the names of classes.
                response.setEntity(unreadable(), NO_ANNOTATIONS, MediaType.APPLICATION_JSON_TYPE);
            }
            if (!(response.getEntity() instanceof ExceptionDto error)
                    || error.getType().equals(Refused.class.getSimpleName())) {
                return;
            }
            if (response.getStatus() == 500 && isAskedWrongly(request, error)) {
                response.setStatus(400);
            }
            if (response.getStatus() >= 500) {
                error.setType("Failure");
                error.setMessage(say("engine.limit.500"));
            } else if (error.getType().equals("NullPointerException")) {
                error.setType("InvalidRequestException");
                error.setMessage(say("engine.limit.400"));
            } else if (error.getMessage() != null) {
                String plain = CODE.matcher(error.getMessage()).replaceAll("").strip();
                error.setMessage(plain.isEmpty() ? say("engine.limit.400") : plain);
            }
        }
    }
}
