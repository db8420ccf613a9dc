-- wrk: candidates' answers, autosaved. BENCH_ANSWERS is a file of lines "cookie item version" (sitters.mjs);
-- every pass over it gives each item another value under the version that the pass before left. One thread only.
local answers = {}
for line in io.lines(os.getenv("BENCH_ANSWERS")) do
  local cookie, item, version = line:match("^(%S+) (%S+) (%d+)$")
  answers[#answers + 1] = {
    head = "PUT /api/candidate/v1/answers/" .. item .. " HTTP/1.1\r\nCookie: " .. cookie,
    version = tonumber(version),
  }
end
local sent = 0
local rest

function init()
  rest = "\r\nHost: " .. wrk.host .. "\r\nOrigin: http://" .. wrk.host .. ":" .. wrk.port
    .. "\r\nContent-Type: application/json\r\nContent-Length: "
end

local function write(answer)
  local body = '{"value":' .. (answer.version % 5 + 1) .. ',"version":' .. answer.version .. "}"
  return answer.head .. rest .. #body .. "\r\n\r\n" .. body
end

local is_tried = false

function request()
  if not is_tried then -- wrk asks for one request that it only looks at.
    is_tried = true
    return write(answers[1])
  end
  local answer = answers[sent % #answers + 1]
  sent = sent + 1
  local text = write(answer)
  answer.version = answer.version + 1
  return text
end
