package org.cartera.ofbiz

import groovy.json.JsonException
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import groovy.transform.Field

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.charset.StandardCharsets
import java.time.Duration
import java.util.concurrent.ExecutionException
import java.util.concurrent.TimeUnit
import java.util.concurrent.TimeoutException

/** One client for all: it keeps the connections to Cartera open. */
@Field static final Map<String, HttpClient> CLIENTS = [:].asSynchronized()

/** Answers that say nothing of the request itself: a secret that is being changed, too many requests at once. */
@Field static final List<Integer> NOT_NOW = [401, 403, 408, 429]

/*
 * One request to Cartera. The whole exchange ends within total.milliseconds, whatever the other side does: a seller waits for it,
 * inside OFBiz's transaction. Jobs, for which nobody waits, give more patience. "Not reached" (reached = false) covers no address or one that
 * is none, no connection, too late, an answer of 5xx, and those that will be another tomorrow.
 */
Map call() {
    Map settings = run(service: 'carteraSettings', with: [:]).settings
    if (!settings.url) {
        return notReached('no address is set (system property cartera/url)')
    }
    long within = parameters.patience ?: settings.'total.milliseconds' as long
    HttpRequest.Builder request
    try {
        request = HttpRequest.newBuilder(URI.create(settings.url.replaceAll('/+$', '') + parameters.path))
    } catch (IllegalArgumentException noAddress) {
        return notReached("the system property cartera/url is no address: ${noAddress.message}")
    }
    request.timeout(Duration.ofMillis(within))
            .header('Accept', 'application/json, application/problem+json')
            .header('Authorization', 'Basic ' + "${settings.client}:${settings.secret}".getBytes(StandardCharsets.UTF_8).encodeBase64())
    if (parameters.method == 'GET') {
        request.GET()
    } else {
        request.header('Content-Type', 'application/json')
                .method(parameters.method, HttpRequest.BodyPublishers.ofString(JsonOutput.toJson(parameters.body ?: [:])))
    }
    def exchange = client(settings).sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
    try {
        HttpResponse<String> response = exchange.get(within, TimeUnit.MILLISECONDS)
        int status = response.statusCode()
        if (status >= 500 || status in NOT_NOW) {
            return notReached("it answered ${status}", status)
        }
        Object answer = response.body() ? new JsonSlurper().parseText(response.body()) : [:]
        return success([reached: true, status: status as Long, answer: answer instanceof Map ? answer : [rows: answer]])
    } catch (TimeoutException late) {
        exchange.cancel(true)
        return notReached("no answer within ${within} ms")
    } catch (ExecutionException broken) {
        return notReached(broken.cause.class.simpleName)
    } catch (JsonException notJson) {
        return notReached('its answer is not JSON')
    }
}

private HttpClient client(Map settings) {
    return CLIENTS.computeIfAbsent(settings.'connect.milliseconds') {
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofMillis(it as long)).build()
    }
}

private Map notReached(CharSequence why, long status = 0) {
    logWarning("Cartera was not reached for ${parameters.method} ${parameters.path}: ${why}")
    return success([reached: false, status: status, answer: [:]])
}
