local main = require("harness")

local function run(size)
  local count = 0
  local n = 2
  while n < size do
    local i = 2
    local prime = true
    while i * i <= n do
      if n % i == 0 then
        prime = false
        break
      end
      i = i + 1
    end
    if prime then count = count + 1 end
    n = n + 1
  end
  return count
end

main(run, 100000)
