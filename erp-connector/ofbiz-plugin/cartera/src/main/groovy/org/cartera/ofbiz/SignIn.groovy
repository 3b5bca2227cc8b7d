package org.cartera.ofbiz

import java.nio.charset.StandardCharsets

/*
 * Who knocks at one of this component's doors: an OFBiz user with HTTP Basic who has the permission. "often" is for doors that are knocked at
 * hundreds of times in a row: no history row and no touch of the login for each.
 */
Map signIn() {
    String header = parameters.authorization
    List parts = header?.startsWith('Basic ') ? new String(decoded(header.substring(6)), StandardCharsets.UTF_8).split(':', 2) as List : []
    if (parts.size() != 2) {
        return success([status: 401L])
    }
    Map result = dispatcher.runSync('userLogin', ['login.username': parts[0], 'login.password': parts[1], locale: locale,
                                                  isServiceAuth   : parameters.often == true])
    if (result.responseMessage != 'success') {
        return success([status: 401L])
    }
    return security.hasPermission(parameters.permission, result.userLogin)
            ? success([status: 200L, login: result.userLogin])
            : success([status: 403L])
}

private byte[] decoded(String text) {
    try {
        return Base64.decoder.decode(text.trim())
    } catch (IllegalArgumentException notBase64) {
        return new byte[0]
    }
}
